import { useState, type ReactNode } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ErrorSummary, type FieldError } from "./ErrorSummary";
import { useComponentTexts } from "./texts";

export interface FormDialogProps {
  open: boolean;
  title: string;
  errors: readonly FieldError[];
  /** Answers whether it was saved; then the dialog closes. */
  onSubmit: () => Promise<boolean>;
  onClose: () => void;
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

function Form({ errors, onSubmit, onClose, submit, children }: Omit<FormDialogProps, "open" | "title" | "size">) {
  const texts = useComponentTexts();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const saved = await onSubmit();
    setSaving(false);
    if (saved) onClose();
  };
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); if (!saving) void save(); }}>
      <ErrorSummary errors={errors} />
      {children}
      <div className="buttons">
        <Button type="submit" loading={saving}>{submit ?? texts.save}</Button>
        <Button variant="secondary" onClick={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
