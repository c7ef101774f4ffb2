package blog.ibid;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
		ApplicationModules.of(IbidApplication.class).verify();
	}

}
