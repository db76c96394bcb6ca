import type { ReactNode } from "react";
import { Button } from "../../components/Button.tsx";
import style from "./publish.module.css";

/** The end of a sheet whose work is done; `children` stand at its start. */
export const DoneFoot = ({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) => (
  <div className={style.foot}>
    {children ?? <span />}
    <div className={style.actions}>
      <Button look="black" onPress={onClose} autoFocus keys="Enter">
        Done
      </Button>
    </div>
  </div>
);
