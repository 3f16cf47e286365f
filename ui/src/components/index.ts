// Features take their components from here and nowhere else.
export {
  Alert, Badge, Card, Checkbox, Chip, Details, Divider, Fieldset, Heading, Input, List, Paragraph, Radio, Search, Spinner, Switch, Tooltip, ValidationMessage,
} from "@digdir/designsystemet-react";
export { Button, IconButton, type ButtonProps, type IconButtonProps } from "./Button";
export { Combobox, MultiCombobox, type ComboboxProps, type MultiComboboxProps } from "./Combobox";
export { DataTable, type Column, type DataTableProps } from "./DataTable";
export { ConfirmDialog, Dialog, type ConfirmDialogProps, type DialogProps } from "./Dialog";
export { DropZone, useFileDrop, type DropZoneProps } from "./DropZone";
export { ErrorSummary, type FieldError } from "./ErrorSummary";
export { useFilters, type FilterChanges, type FiltersProps } from "./filters";
export { keepFocus, useFocusBack, useFocusOnReturn } from "./focus";
export { FormDialog, type FormDialogProps } from "./FormDialog";
export { Select, TextInput, type Option, type SelectProps, type TextInputProps } from "./Fields";
export { allErrors, FormFieldsProvider, useFormFields } from "./form-fields";
export { ButtonLink, Link } from "./Link";
export { Markdown, type MarkdownProps } from "./Markdown";
export { MarkdownEditor, type MarkdownEditorProps } from "./MarkdownEditor";
export { Menu, type MenuItem, type MenuProps } from "./Menu";
export { moved } from "./moved";
export { usePageCommands } from "./page-commands";
export { Page, Section, type PageProps } from "./Page";
export { ProgressDialog, type ProgressDialogProps } from "./ProgressDialog";
export { purposes, usePurposeOptions, usePurposeWords } from "./purposes";
export { ReorderList, type ReorderListProps, type RowMoves } from "./ReorderList";
export { EmptyState, Skeleton } from "./States";
export { PurposeTag, Tag, type Tone } from "./Tags";
export { Tabs, type TabItem, type TabsProps } from "./Tabs";
export { ToastRegion, useToast, type Toast } from "./Toasts";
export { DateInput, TimeInput, type DateInputProps, type TimeInputProps } from "./WrittenFields";
export { usePointerDrag } from "./usePointerDrag";
