import type { ReactNode } from "react";
import type { NoFigure, RowProblem, ShellError } from "../../api";
import { Alert, List, Paragraph } from "../../components";
import { useErrorText } from "../../texts";
import { useDirectory } from "../settings/directory";
import styles from "./Figures.module.css";
import { useFigureTexts } from "./texts";

/** Why no figures came: the sentence, line by line what it is about, and the other ways to get them in. */
export function Trouble({ error, ways }: { error: ShellError; ways: ReactNode }) {
  const texts = useFigureTexts();
  const errorText = useErrorText();
  const { municipalities } = useDirectory();
  const nameOf = (number: string) => municipalities.find((municipality) => municipality.number === number)?.name ?? "";
  const lines = [
    ...listIn<RowProblem>(error.facts.problems).map(({ row, why, value }) => texts.trouble.line(row, texts.problems[why](value))),
    ...listIn<NoFigure>(error.facts.municipalities).map(({ municipality }) => texts.trouble.missing(nameOf(municipality), municipality)),
  ];
  return (
    <Alert data-color="danger" role="alert">
      <Paragraph>{errorText(error)}</Paragraph>
      {lines.length > 0 && <List.Unordered>{lines.map((line) => <List.Item key={line}>{line}</List.Item>)}</List.Unordered>}
      <Paragraph>{texts.trouble.otherWays}</Paragraph>
      <div className={styles.ways}>{ways}</div>
    </Alert>
  );
}

function listIn<Item>(fact: unknown): readonly Item[] {
  return Array.isArray(fact) ? (fact as Item[]) : [];
}
