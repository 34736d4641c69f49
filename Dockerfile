# The engine and its command line. Build first: ./mvnw -DskipTests package
FROM eclipse-temurin:17-jre
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /var/lib/riskgate --create-home riskgate
COPY app/target/lib /opt/riskgate/lib
COPY app/target/riskgate-app-*.jar /opt/riskgate/
USER 10001
WORKDIR /var/lib/riskgate
VOLUME /var/lib/riskgate
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-Dlog4j2.configurationFile=riskgate-process-log.xml", \
    "-cp", "/opt/riskgate/*:/opt/riskgate/lib/*", "io.riskgate.app.service.RiskgateService"]
