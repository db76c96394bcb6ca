import { useMutation } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import type { CsvAnswer } from "../../wire/gazetteer/gazetteer-contract.ts";
import { showToast } from "../announcer.ts";
import { Button } from "../components/Button.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { Field } from "../components/Field.tsx";
import { ProblemNote } from "../components/ProblemNote.tsx";
import { useTitle } from "../session.ts";
import { importCsv } from "./gazetteer-calls.ts";
import { kindWords } from "./kind-words.ts";
import style from "./gazetteer.module.css";

const example = `place,Old Mill Road
person,Nils Bain-Ferrant,Bain-Ferrant
team,Lynx,the Lynx|Harbour City Lynx`;

interface CsvDialogProps {
  readonly onClose: () => void;
  readonly onKept: () => void;
}

/** A list of names as CSV: what would become of it first, then kept. */
export function CsvDialog({ onClose, onKept }: CsvDialogProps) {
  const title = useTitle();
  const file = useRef<HTMLInputElement>(null);
  const [csv, setCsv] = useState("");
  const weighing = useMutation({ mutationFn: (text: string) => importCsv(title.id, text, false) });
  const keeping = useMutation({
    mutationFn: () => importCsv(title.id, csv, true),
    onSuccess: ({ addedCount }) => {
      showToast(addedCount === 1 ? "1 name imported" : `${addedCount} names imported`);
      onKept();
      onClose();
    },
  });
  const look = (text: string): void => {
    setCsv(text);
    weighing.mutate(text);
  };
  const weighed = weighing.data;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      dismissable={false}
      width={680}
      title="Import names"
      foot={
        <>
          <Button look="plain" onPress={onClose}>
            Cancel
          </Button>
          {weighed === undefined || weighed.addedCount === 0 ? (
            <Button look="black" isPending={weighing.isPending} onPress={() => look(csv)}>
              Look at it
            </Button>
          ) : (
            <Button look="black" isPending={keeping.isPending} onPress={() => keeping.mutate()}>
              {keeping.isPending ? "Importing…" : `Import ${weighed.addedCount.toLocaleString("en-US")}`}
            </Button>
          )}
        </>
      }
    >
      <div className={style.dialog}>
        <p>
          One name in each line: what it is (place, person, employer or team), a comma, the name. Other names
          of the same thing follow after another comma, with a bar between them. For example:
        </p>
        <pre className={style.example}>{example}</pre>
        <p>
          <input
            ref={file}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-label="CSV file"
            hidden
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen !== undefined) void chosen.text().then(look);
            }}
          />
          <Button icon={FileUp} onPress={() => file.current?.click()}>
            Choose a file
          </Button>
        </p>
        <Field
          label="Or paste it here"
          hint="semicolons do as well; a heading is passed over"
          lines={6}
          value={csv}
          onChange={(next) => {
            setCsv(next);
            weighing.reset();
          }}
        />
        {weighing.isError && <ProblemNote error={weighing.error} />}
        {keeping.isError && <ProblemNote error={keeping.error} />}
        {weighed !== undefined && <Weighed answer={weighed} />}
      </div>
    </Dialog>
  );
}

function Weighed({ answer }: { readonly answer: CsvAnswer }) {
  const { added, addedCount, knownCount, errors } = answer;
  return (
    <section aria-label="What would become of it" className={style.weighed}>
      <p>
        <b>{addedCount}</b> new or with new other names, <b>{knownCount}</b> there already,{" "}
        <b>{errors.length}</b> {errors.length === 1 ? "line" : "lines"} not understood.
      </p>
      {errors.length > 0 && (
        <ul className={style.errors}>
          {errors.map(({ line, text, wrong }) => (
            <li key={line}>
              <strong>Line {line}.</strong> {wrong} <code>{text}</code>
            </li>
          ))}
        </ul>
      )}
      <ul className={style.preview}>
        {added.map(({ kind, name, aliases }) => (
          <li key={kind + name}>
            <span>{kindWords[kind]}</span> <strong>{name}</strong>
            {aliases.length > 0 && ` also ${aliases.join(", ")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
