import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Button } from "../Button";
import { Dialog } from "../Dialog";
import { TextInput } from "../Fields";
import { isWebAddress } from "../Markdown";
import { useComponentTexts } from "../texts";

export function LinkDialog({ editor, open, onClose }: { editor: Editor; open: boolean; onClose: () => void }) {
  const texts = useComponentTexts();
  return (
    <Dialog open={open} title={texts.linkTool} onClose={onClose}>
      <LinkForm editor={editor} onClose={onClose} />
    </Dialog>
  );
}

function LinkForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const texts = useComponentTexts();
  const present = (editor.getAttributes("link").href as string | undefined) ?? "";
  const [address, setAddress] = useState(present);
  const save = () => {
    const href = isWebAddress(address) ? address : `https://${address}`;
    const chain = editor.chain().focus().extendMarkRange("link");
    if (editor.state.selection.empty && !present) chain.insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    onClose();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim()) save();
      }}
    >
      <TextInput label={texts.linkAddress} type="url" value={address} onChange={setAddress} />
      <div className="buttons">
        <Button type="submit">{texts.save}</Button>
        {present && (
          <Button variant="secondary" onClick={() => { editor.chain().focus().extendMarkRange("link").unsetLink().run(); onClose(); }}>
            {texts.linkRemove}
          </Button>
        )}
      </div>
    </form>
  );
}
