import { Archive, X } from "lucide-react";
import { Button } from "../../components/Button.tsx";
import styles from "./list.module.css";

interface PickedBarProps {
  readonly count: number;
  readonly onAside: () => void;
  readonly onClear: () => void;
}

/** What can be done with rows chosen together. */
export function PickedBar({ count, onAside, onClear }: PickedBarProps) {
  if (count === 0) return null;
  return (
    <div className={styles["picked"]} role="status">
      <b>{count === 1 ? "1 item chosen" : `${count} items chosen`}</b>
      <Button look="plain" icon={Archive} keys="E" onPress={onAside}>
        Set aside
      </Button>
      <Button look="plain" icon={X} label="Choose none" onPress={onClear} />
    </div>
  );
}
