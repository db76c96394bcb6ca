import type { ConnectionFacts } from "../database/database.ts";

export type ClusterMode = "durable" | "throwaway";

/** PostgreSQL names its socket after a port, also where it listens on none. */
export const PORT: ConnectionFacts["port"] = 5432;

/** Lean: a newsroom's database in some 50 MB. "throwaway" does not wait for the disk. */
export function serverSettings(
  mode: ClusterMode,
  socketFolder: string,
  maxConnections: number,
): readonly string[] {
  const values: Record<string, string | number> = {
    listen_addresses: "",
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    port: PORT,
    max_connections: maxConnections,
    shared_buffers: "24MB",
    work_mem: "4MB",
    maintenance_work_mem: "16MB",
    max_wal_size: "256MB",
    wal_buffers: "2MB",
    max_worker_processes: 2,
    max_parallel_workers: 0,
    max_parallel_workers_per_gather: 0,
    autovacuum_max_workers: 1,
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    wal_level: "minimal",
    jit: "off",
    io_method: "sync",
    client_connection_check_interval: "500ms",
    idle_in_transaction_session_timeout: "60s",
    log_timezone: "UTC",
    timezone: "UTC",
    log_checkpoints: "off",
    log_min_duration_statement: "2s",
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(mode === "durable" ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
