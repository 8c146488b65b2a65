#!/bin/sh
# Tenant Insight on a Spark 4.1 cluster: the same jar. Every node must see the folders named here
# under the same paths. Whoever runs this decides the master and the size of the executors.
#
#   SPARK_MASTER=spark://head:7077 jobs/schedule/spark-submit.sh nightly --landing ... --lake ... --out ...
set -eu
umask 077
here=$(CDPATH='' cd "$(dirname "$0")/../.." && pwd -P)

# Spark's own settings for logs would print messages that quote values of rows.
logs=$here/jobs/src/main/resources/log4j2.properties

exec spark-submit \
  --master "${SPARK_MASTER:?name the master, for example yarn or spark://head:7077}" \
  --deploy-mode client \
  --packages io.delta:delta-spark_4.1_2.13:4.4.0 \
  --files "$logs" \
  --driver-java-options "-Dlog4j2.configurationFile=file:$logs -Duser.timezone=UTC" \
  --conf spark.executor.extraJavaOptions="-Dlog4j2.configurationFile=log4j2.properties -Duser.timezone=UTC" \
  --conf spark.ui.enabled=false \
  --conf spark.network.crypto.enabled=true \
  --class org.tenantinsight.jobs.TenantInsight \
  "$here/jobs/target/tenant-insight.jar" "$@"
