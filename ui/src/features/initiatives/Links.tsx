import { LinkIcon, TrashIcon } from "@navikt/aksel-icons";
import { Suspense, useState } from "react";
import type { InitiativeView, LinkView } from "../../api";
import { useExecute } from "../../commands";
import { IconButton, Link, Section } from "../../components";
import { useCouncilLanguage } from "../settings/directory";
import { EditButton } from "./EditButton";
import styles from "./Initiatives.module.css";
import { LinkDialog } from "./LinkDialog";
import { useInitiativeTexts } from "./texts";

/** What it has to do with other initiatives and projects; each link is seen from both its ends. */
export function Links({ view, mayLink, mayUnlink }: { view: InitiativeView; mayLink: boolean; mayUnlink: boolean }) {
  const texts = useInitiativeTexts().links;
  const { run } = useExecute();
  const [linking, setLinking] = useState(false);
  return (
    <Section title={texts.title} action={mayLink && <EditButton icon={<LinkIcon aria-hidden />} onClick={() => setLinking(true)}>{texts.add}</EditButton>}>
      {view.links.length === 0 && <p className={`subtle ${styles.none}`}>{texts.none}</p>}
      <ul className={styles.links}>
        {view.links.map((link) => (
          <li key={link.id}>
            {link.is_own ? <>{texts.own(link.relation)} <Other link={link} /></> : <><Other link={link} /> {texts.theirs(link.relation)}</>}
            {mayUnlink && <IconButton label={texts.remove(link.other_title)} icon={<TrashIcon aria-hidden />} onClick={() => void run({ type: "initiative.unlink", id: link.id })} />}
          </li>
        ))}
      </ul>
      <Suspense fallback={null}>{linking && <LinkDialog view={view} onClose={() => setLinking(false)} />}</Suspense>
    </Section>
  );
}

function Other({ link }: { link: LinkView }) {
  const lang = useCouncilLanguage();
  if (link.other_id === null) return <span lang={lang}>{link.other_title}</span>;
  return <Link lang={lang} to="/initiatives/$initiativeId" params={{ initiativeId: link.other_id }}>{link.other_title}</Link>;
}
