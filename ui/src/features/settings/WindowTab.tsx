import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { asShellError, read, request } from "../../api";
import { Checkbox, Paragraph, Select, useToast } from "../../components";
import { themes, useLocalSettings } from "../../frame/local-settings";
import { languages, useErrorText } from "../../texts";
import styles from "./Settings.module.css";
import { useDirectory } from "./directory";
import { useSettingsTexts } from "./texts";

/** What concerns this machine alone. */
export function WindowTab() {
  const texts = useSettingsTexts().window;
  const { settings, change } = useLocalSettings();
  const { data: state } = useSuspenseQuery(read("council.state", {}));
  return (
    <div className={styles.narrow}>
      <Select
        label={texts.theme} value={settings.theme} onChange={(theme) => change({ theme })}
        options={themes.map((value) => ({ value, label: texts.themes[value] }))}
      />
      <Select
        label={texts.language} description={texts.languageHelp} value={settings.language} onChange={(language) => change({ language })}
        options={languages.map((value) => ({ value, label: texts.languages[value] }))}
      />
      <Checkbox
        value="reminders" label={texts.reminders} description={texts.remindersHelp} checked={settings.reminders === "on"}
        onChange={(event) => change({ reminders: event.target.checked ? "on" : "off" })}
      />
      <WhoIsHere me={state.me?.id ?? ""} />
      <Paragraph className="subtle">{texts.about(state.version)}</Paragraph>
      <Paragraph className="subtle">{texts.folder(state.folder)}</Paragraph>
    </div>
  );
}

function WhoIsHere({ me }: { me: string }) {
  const texts = useSettingsTexts().window;
  const { people } = useDirectory();
  const queries = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const choose = async (personId: string) => {
    try {
      await request("me.choose", { person_id: personId });
      await queries.invalidateQueries();
    } catch (reason) {
      toast({ text: errorText(asShellError(reason)), failed: true });
    }
  };
  return (
    <Select
      label={texts.me} description={texts.meHelp} value={me} onChange={(id) => void choose(id)}
      options={people.filter((person) => person.active).map((person) => ({ value: person.id, label: person.name }))}
    />
  );
}
