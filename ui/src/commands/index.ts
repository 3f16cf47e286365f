export { useExecute, type ExecuteOptions } from "./use-execute";
export { useFile } from "./use-file";
export { useFormErrors } from "./use-form-errors";
export { useNotice } from "./use-notice";
export { useMay, useMayOnDocument } from "./use-may";
export { useUndo } from "./use-undo";
export { useTask, type TaskState } from "./use-task";
export { useSaveList } from "./use-save-list";
export { doneText, useCommandTexts } from "./texts";
