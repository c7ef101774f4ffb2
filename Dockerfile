FROM maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY .mvn .mvn
COPY pom.xml .
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
	mvn -B -ntp -DskipTests package \
	&& java -Djarmode=tools -jar target/ibid.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --user-group --no-create-home ibid \
	&& mkdir /data && chown ibid:ibid /data
WORKDIR /app
# what changes least comes first, so that an update fetches little
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
COPY docker/ready /usr/local/bin/ready
ENV IBID_DATA=/data
VOLUME /data
EXPOSE 8080
USER ibid
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 CMD ["ready"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app/ibid.jar"]
