import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Dialog } from "../../components/Dialog.tsx";
import { addressOf } from "../schema/clean-paste.ts";
import style from "../editor.module.css";

/** Asks where the chosen words lead. */
export function LinkDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const present = String(editor.getAttributes("link")["href"] ?? "");
  const [written, setWritten] = useState(present);
  const [isWrong, setWrong] = useState(false);
  const close = (): void => {
    onClose();
    // After the dialog has given the focus back.
    requestAnimationFrame(() => editor.commands.focus());
  };
  const set = (): void => {
    const address = addressOf(/^[a-z]+:/i.test(written.trim()) ? written : `https://${written.trim()}`);
    if (address === null) {
      setWrong(true);
      return;
    }
    const chain = editor.chain().extendMarkRange("link");
    if (editor.state.selection.empty && present === "") {
      chain
        .insertContent({
          type: "text",
          text: address,
          marks: [{ type: "link", attrs: { href: address } }],
        })
        .run();
    } else chain.setLink({ href: address }).run();
    close();
  };
  return (
    <Dialog isOpen title="Link" width={440} onOpenChange={close}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <label htmlFor="link-address">Address</label>
        <input
          id="link-address"
          type="text"
          inputMode="url"
          autoFocus
          value={written}
          placeholder="https://"
          maxLength={2000}
          aria-invalid={isWrong}
          aria-describedby="link-wrong"
          onChange={(event) => setWritten(event.target.value)}
        />
        <p id="link-wrong" className={style.wrong} role="alert">
          {isWrong ? "That is not a web or mail address. Copy it from the browser's address bar." : ""}
        </p>
        <div className={style.formActions}>
          {present !== "" && (
            <Button
              onPress={() => {
                editor.chain().extendMarkRange("link").unsetLink().run();
                close();
              }}
            >
              Take link out
            </Button>
          )}
          <Button onPress={close}>Back</Button>
          <Button look="black" type="submit">
            {present === "" ? "Link the words" : "Change link"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
