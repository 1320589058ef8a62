# Untried where it was written, for want of a Docker engine: read it before you rely on it.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
# mvnw fetches the pinned Maven and checks it
RUN apt-get update && apt-get install -y --no-install-recommends curl && ./mvnw -B -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --create-home --uid 10001 ieum
WORKDIR /home/ieum
COPY --from=build /src/target/ieum.jar ieum.jar
USER ieum
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "ieum.jar"]
