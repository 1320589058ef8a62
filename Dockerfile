# Untried where it was written, for want of a Docker engine: read it before you rely on it.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends curl && useradd --create-home --uid 10001 ieum
USER ieum
WORKDIR /home/ieum/src
COPY --chown=ieum . .
# mvnw fetches the pinned Maven and checks it; what the JVM learns holds for this very Java, and for jars at this very place
RUN ./mvnw -B -DskipTests package && bin/cache /home/ieum/app

FROM eclipse-temurin:25-jdk
RUN useradd --create-home --uid 10001 ieum
WORKDIR /home/ieum
COPY --from=build --chown=ieum /home/ieum/app app
USER ieum
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:AOTCache=app/ieum.aot", "-jar", "app/ieum.jar"]
