import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type ShieldingDraft, type ShieldingGround } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { DateInput, FormDialog, Paragraph, Select, TextInput } from "../../components";
import { useLanguage } from "../../texts/language";
import { draftOf, isKnown, type GroundChoice, type ShieldTarget } from "./shielding";
import { useShieldingTexts } from "./texts";

/** Shields something, or changes why and until when: the basis from the law as it stands today, in free words, or still to be found. */
export function ShieldingDialog({ target, onClose }: { target: ShieldTarget; onClose: () => void }) {
  const texts = useShieldingTexts();
  const { part } = target.of;
  const { data: grounds } = useSuspenseQuery(read("shielding.grounds", {}));
  const { run } = useExecute();
  const errors = useFormErrors("shielding", part === "title" ? "public_title" : "ground");
  const [draft, setDraft] = useState(() => draftOf(target, grounds));
  const change = (changes: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    const problems = [
      ...(part === "title" && draft.publicTitle.trim() === "" ? [{ field: "public_title", text: texts.publicTitleMissing }] : []),
      ...(draft.choice === "free" && draft.basis.trim() === "" ? [{ field: "basis", text: texts.basisMissing }] : []),
    ];
    errors.set(problems);
    if (problems.length > 0) return false;
    const isFree = draft.choice === "free" || draft.choice === "none";
    const shielding: ShieldingDraft = { ground: isFree ? null : draft.choice, basis: draft.choice === "free" ? draft.basis : "", review_on: draft.review };
    const of = target.of.part === "title" ? { ...target.of, public_title: draft.publicTitle } : target.of;
    return (await run({ type: "shielding.set", of, shielding }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.dialog[part]} submit={texts.submit} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph data-size="sm">{texts.help[part]}</Paragraph>
      {part === "title" && (
        <TextInput
          id={errors.id("public_title")} label={texts.publicTitle} description={texts.publicTitleHelp} {...(target.lang ? { lang: target.lang } : {})}
          value={draft.publicTitle} onChange={(publicTitle) => change({ publicTitle })} error={errors.of("public_title")}
        />
      )}
      <GroundSelect id={errors.id("ground")} grounds={grounds} value={draft.choice} onChange={(choice) => change({ choice })} error={errors.of("ground")} />
      {draft.choice === "free" && (
        <TextInput id={errors.id("basis")} label={texts.basis} description={texts.basisHelp} value={draft.basis} onChange={(basis) => change({ basis })} error={errors.of("basis")} />
      )}
      <DateInput id={errors.id("review_on")} label={texts.review} description={texts.reviewHelp} optional value={draft.review} onChange={(review) => change({ review })} error={errors.of("review_on")} />
    </FormDialog>
  );
}

interface GroundSelectProps {
  id: string;
  grounds: readonly ShieldingGround[];
  value: GroundChoice;
  onChange: (choice: GroundChoice) => void;
  error: string | undefined;
}

function GroundSelect({ id, grounds, value, onChange, error }: GroundSelectProps) {
  const texts = useShieldingTexts();
  const language = useLanguage();
  // The law is Norwegian, whatever the language of the window.
  const cited = (ground: ShieldingGround) => (language === "nn" ? ground.nn : ground.nb);
  const name = (ground: ShieldingGround) => (isKnown(texts.grounds, ground.code) ? `${texts.grounds[ground.code]} (${cited(ground)})` : cited(ground));
  const options = [
    ...grounds.map((ground) => ({ value: ground.code, label: name(ground) })),
    { value: "free", label: texts.free },
    { value: "none", label: texts.none },
  ];
  return <Select id={id} label={texts.ground} description={value === "none" ? texts.noneHelp : undefined} value={value} onChange={onChange} options={options} error={error} />;
}
