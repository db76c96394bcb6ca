import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { ProblemError } from "../api.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import styles from "./shell.module.css";

export function NoSuchPage() {
  return (
    <main className={styles["lost"]}>
      <EmptyState title="There is no such screen" step={<Link to="/">To the wire</Link>}>
        The address may be cut off, or the screen has another name now.
      </EmptyState>
    </main>
  );
}

/** Shown when a screen cannot be read at all. */
export function RouteProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  // The sign-in screen is on its way already.
  if (error instanceof ProblemError && error.status === 401) return null;
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <main className={styles["lost"]}>
      <h1>This screen could not be shown</h1>
      <ProblemNote error={error} onRetry={retry} />
    </main>
  );
}
