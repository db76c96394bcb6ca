import { EmptyState } from "../components/EmptyState.tsx";
import styles from "./shell.module.css";

export function NoTitle() {
  return (
    <main className={styles["lost"]}>
      <EmptyState title="You have no role in any title yet">
        Ask a publisher of your newspaper to give you one; then reload this page.
      </EmptyState>
    </main>
  );
}
