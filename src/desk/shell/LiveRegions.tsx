import { TriangleAlert, X } from "lucide-react";
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from "react";
import { closeToast, spoken, subscribeSpoken, toastTime, type Toast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { cx } from "../cx.ts";
import styles from "./live-regions.module.css";

/** Stands once, above all screens, so that a change of screen does not cut off what is said. */
export function LiveRegions() {
  const { polite, assertive, toast, alarms } = useSyncExternalStore(subscribeSpoken, spoken);
  return (
    <>
      <div role="status" aria-live="polite" className="unseen">
        {polite}
      </div>
      <div role="alert" aria-live="assertive" className="unseen">
        {assertive}
      </div>
      {(toast !== null || alarms.length > 0) && (
        <Stack>
          {alarms.map((alarm) => (
            <ToastBox key={alarm.id} toast={alarm} isAlarm />
          ))}
          {toast !== null && <ToastBox key={toast.id} toast={toast} />}
        </Stack>
      )}
    </>
  );
}

/** Says how high it stands, so that the screen ends above it. */
function Stack({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const measure = (): void => style.setProperty("--spoken", `${(box.current?.offsetHeight ?? 0) + 24}px`);
    measure();
    const watching = new ResizeObserver(measure);
    if (box.current !== null) watching.observe(box.current);
    return () => {
      watching.disconnect();
      style.removeProperty("--spoken");
    };
  }, []);
  return (
    <div ref={box} className={styles["stack"]} data-react-aria-top-layer="true">
      {children}
    </div>
  );
}

interface ToastBoxProps {
  readonly toast: Toast;
  readonly isAlarm?: boolean;
}

function ToastBox({ toast, isAlarm = false }: ToastBoxProps) {
  const box = useRef<HTMLElement>(null);
  const isWaiting = useIsAttended(box);
  useEffect(() => {
    const time = toastTime(toast);
    if (isWaiting || time === null) return;
    const timer = setTimeout(closeToast, time, toast.id);
    return () => clearTimeout(timer);
  }, [toast, isWaiting]);
  const run = (): void => {
    toast.act?.run();
    closeToast(toast.id);
  };
  return (
    <aside
      ref={box}
      aria-label={isAlarm ? "Alarm" : "Message"}
      className={cx(styles["toast"], isAlarm && styles["alarm"])}
    >
      {toast.isTrouble === true && <TriangleAlert aria-hidden strokeWidth={1.75} />}
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

/** Whether somebody points at it, or has come to a button in it: it waits for them. */
function useIsAttended(box: RefObject<HTMLElement | null>): boolean {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    box.current?.addEventListener("mouseenter", () => setPointed(true), { signal });
    box.current?.addEventListener("mouseleave", () => setPointed(false), { signal });
    box.current?.addEventListener("focusin", () => setFocused(true), { signal });
    box.current?.addEventListener("focusout", () => setFocused(false), { signal });
    return () => listening.abort();
  }, [box]);
  return isPointed || isFocused;
}
