// The list of posts: one box chooses all lines.
