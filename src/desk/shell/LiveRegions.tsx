import { X } from "lucide-react";
import { useEffect, useSyncExternalStore } from "react";
import { closeToast, spoken, subscribeSpoken, type Toast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import styles from "./live-regions.module.css";

/** Stands once, above all screens, so that a change of screen does not cut off what is said. */
export function LiveRegions() {
  const { polite, assertive, toast } = useSyncExternalStore(subscribeSpoken, spoken);
  return (
    <>
      <div role="status" aria-live="polite" className="unseen">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="unseen">
        {assertive}
      </div>
      {toast !== null && <ToastBox key={toast.id} toast={toast} />}
    </>
  );
}

const PLAIN_MS = 6_000;
const WITH_ACT_MS = 20_000;

function ToastBox({ toast }: { readonly toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(closeToast, toast.act === undefined ? PLAIN_MS : WITH_ACT_MS, toast.id);
    return () => clearTimeout(timer);
  }, [toast]);
  const run = (): void => {
    toast.act?.run();
    closeToast(toast.id);
  };
  return (
    <aside aria-label="Message" className={styles["toast"]} data-react-aria-top-layer="true">
      <span>{toast.message}</span>
      {toast.act && (
        <Button look="link" onPress={run}>
          {toast.act.label}
        </Button>
      )}
      <Button look="plain" icon={X} label="Close this message" onPress={() => closeToast(toast.id)} />
    </aside>
  );
}
