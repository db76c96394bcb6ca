export { makeTestDatabase, type Lifetime, type TestDatabase, type TestLogin } from "./test-database.ts";
export { startTestCluster, sweepTestClusters, testClusterFolder, type TestCluster } from "./test-cluster.ts";
export { standStillAt, untilSomebodyWaits } from "./stand-still.ts";
export { unsafeInstallFaultController } from "../fault-points.ts";
