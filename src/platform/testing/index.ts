export {
  makeTestDatabase,
  type Lifetime,
  type TestDatabase,
  type TestLogin,
} from "./test-database.ts";
export { startTestCluster, testClusterFolder, type TestCluster } from "./test-cluster.ts";
