import type { CaseView, Shielding } from "../../api";
import { useMay } from "../../commands";
import { Button, Heading, Menu, Paragraph } from "../../components";
import { formatDate } from "../../format";
import { ShieldTag } from "./ShieldTag";
import type { ShieldTarget } from "./shielding";
import styles from "./Shielding.module.css";
import { useShieldingTexts } from "./texts";
import { useShielding } from "./use-shielding";

/** Whether the case and its title are public, why not, and until when; sections and annexes say it where they stand. */
export function CaseShielding({ view }: { view: CaseView }) {
  const texts = useShieldingTexts();
  const titled = view.title_shielding && texts.publicTitleIs(view.public_title);
  return (
    <section>
      <Heading level={2} data-size="2xs">{texts.heading}</Heading>
      <Part name={texts.ofCase} target={{ of: { part: "case", case_id: view.id }, shielding: view.shielding }} />
      <Part
        name={texts.ofTitle} more={titled} lang={view.language}
        target={{ of: { part: "title", case_id: view.id, public_title: view.public_title }, shielding: view.title_shielding, lang: view.language }}
      />
    </section>
  );
}

function Part({ name, target, more, lang }: { name: string; target: ShieldTarget; more?: string | null; lang?: string }) {
  const texts = useShieldingTexts();
  const { items, dialog } = useShielding(target, useMay("shielding.set"));
  const { shielding } = target;
  const [first] = items;
  return (
    <div className={styles.part}>
      <div>
        <Paragraph data-size="sm">{name}</Paragraph>
        {shielding ? <ShieldTag shielding={shielding} /> : <Paragraph data-size="sm" className="subtle">{texts.public}</Paragraph>}
        {more && <Paragraph data-size="sm" {...(lang ? { lang } : {})}>{more}</Paragraph>}
        <Review shielding={shielding} />
      </div>
      {first && (shielding ? <Menu ariaLabel={first.label} items={items} /> : <Button variant="tertiary" data-size="sm" icon={first.icon} onClick={first.onSelect}>{first.label}</Button>)}
      {dialog}
    </div>
  );
}

function Review({ shielding }: { shielding: Shielding | null }) {
  const texts = useShieldingTexts();
  if (!shielding?.review_on) return null;
  return <Paragraph data-size="sm" className="subtle">{texts.reviewOn(formatDate(shielding.review_on))}</Paragraph>;
}
