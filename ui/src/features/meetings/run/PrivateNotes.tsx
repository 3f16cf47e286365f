import { EyeSlashIcon } from "@navikt/aksel-icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { read, request, type AgendaItemId } from "../../../api";
import { Button, Heading, Skeleton, TextInput } from "../../../components";
import styles from "./Run.module.css";
import { SaveWord } from "./SaveWord";
import { useRunTexts } from "./texts";
import { useAutosave } from "./use-autosave";

/** One's own notes. Folded with every new case: the wall shows the page to everybody. */
export function PrivateNotes({ itemId }: { itemId: AgendaItemId }) {
  const texts = useRunTexts().privateNotes;
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-labelledby="run-private">
      <Heading level={2} data-size="2xs" id="run-private">
        <Button variant="tertiary" data-size="sm" icon={<EyeSlashIcon aria-hidden />} aria-expanded={open} aria-controls="run-private-notes" onClick={() => setOpen(!open)}>
          {texts.heading}
        </Button>
      </Heading>
      <div id="run-private-notes" className={styles.private} hidden={!open}>
        {open && <Loaded itemId={itemId} />}
      </div>
    </section>
  );
}

function Loaded({ itemId }: { itemId: AgendaItemId }) {
  const { data } = useQuery(read("notes.get", { item_id: itemId }));
  return data === undefined ? <Skeleton lines={2} /> : <Note itemId={itemId} saved={data} />;
}

function Note({ itemId, saved }: { itemId: AgendaItemId; saved: string }) {
  const texts = useRunTexts().privateNotes;
  const queries = useQueryClient();
  const { state, kept, write, flush } = useAutosave(`${itemId}.private`, async (text) => {
    try {
      await request("notes.keep", { item_id: itemId, text });
      queries.setQueryData(read("notes.get", { item_id: itemId }).queryKey, text);
      return true;
    } catch {
      return false;
    }
  });
  const [text, setText] = useState(kept ?? saved);
  const change = (written: string) => {
    setText(written);
    write(written);
  };
  return (
    <>
      <strong>{texts.only}</strong>
      <TextInput label={texts.label} rows={4} value={text} onChange={change} onBlur={flush} autoFocus />
      <SaveWord state={state} onRetry={flush} />
    </>
  );
}
