import { useState, type ReactNode } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ErrorSummary, type FieldError } from "./ErrorSummary";
import { allErrors, FormFieldsProvider, useFormFields } from "./form-fields";
import { useComponentTexts } from "./texts";

export interface FormDialogProps {
  open: boolean;
  title: string;
  errors: readonly FieldError[];
  /** Answers whether it was saved. It is not asked while a field holds what it does not understand. */
  onSubmit: () => Promise<boolean>;
  onClose: () => void;
  /** Where to go when it is saved, for forms that lead on to another page; without it the dialog closes. */
  onSaved?: () => void;
  /** The words on the button; «Lagre» without. */
  submit?: string;
  size?: "normal" | "wide";
  children: ReactNode;
}

/** A form in a dialog: errors on top, the primary button first, Enter saves. */
export function FormDialog({ open, title, onClose, size, ...form }: FormDialogProps) {
  return (
    <Dialog open={open} title={title} onClose={onClose} {...(size ? { size } : {})}>
      <Form {...form} onClose={onClose} />
    </Dialog>
  );
}

function Form({ errors, onSubmit, onClose, onSaved, submit, children }: Omit<FormDialogProps, "open" | "title" | "size">) {
  const texts = useComponentTexts();
  const fields = useFormFields();
  const [wrong, setWrong] = useState<readonly FieldError[]>([]);
  const [tried, setTried] = useState(0);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    const found = fields.wrong();
    setWrong(found);
    // What is wrong is told at every try, also when it is the same as before.
    setTried((times) => times + 1);
    setSaving(true);
    const saved = found.length === 0 && (await onSubmit());
    setSaving(false);
    if (!saved) return;
    if (onSaved) onSaved();
    else onClose();
  };
  return (
    <FormFieldsProvider fields={fields}>
      <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); if (!saving) void save(); }}>
        <ErrorSummary errors={allErrors(wrong, errors)} tried={tried} />
        {children}
        <div className="buttons">
          <Button type="submit" loading={saving}>{submit ?? texts.save}</Button>
          <Button variant="secondary" onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </FormFieldsProvider>
  );
}
