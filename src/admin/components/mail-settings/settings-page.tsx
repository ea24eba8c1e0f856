import { Container } from "@medusajs/ui";
import { useMailSettings } from "../../lib/queries/mails";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { PageHeader } from "../common/page-header";
import { SettingsForm } from "./settings-form";

/** What a merchant sets about mails; begun anew where somebody saved others. */
export function SettingsPage() {
  const { t } = useText();
  const query = useMailSettings();
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("mailSettings.title")} subtitle={t("mailSettings.subtitle")} />
      <Answer query={query} rows={8}>{(settings, now) => <SettingsForm key={settings.version} settings={settings} now={now} />}</Answer>
    </Container>
  );
}
