import { Button, Container, StatusBadge, Text } from "@medusajs/ui";
import type { MailTexts } from "../../../modules/lifecycle-email/rules/texts";
import type { Template } from "../../lib/mails/types";
import { useRevert } from "../../lib/queries/mail-templates";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { SectionHeader } from "../common/section-header";

type Props = { template: Template; now: number; onTexts: (texts: MailTexts) => void };

/** What was published, the newest first, and a way back to each. */
export function VersionsSection({ template, now, onTexts }: Props) {
  const { t } = useText();
  const { kind, language, version, versions, published } = template;
  const revert = useRevert(`${kind}/${language}`);
  const back = (to: number, texts: MailTexts) => revert.mutate({ to, version }, told(t("mailTemplates.reverted", { version: version + 1 }), () => onTexts(texts)));
  const isDefault = Object.keys(published).length === 0;
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("mailTemplates.versions")} text={versions.length ? undefined : t("mailTemplates.versionsNone")}>
        {!isDefault && <Button size="small" variant="secondary" onClick={() => back(0, {})}>{t("mailTemplates.revertDefault")}</Button>}
      </SectionHeader>
      {versions.length > 0 && (
        <ul className="divide-y">
          {versions.map((one) => (
            <li key={one.version} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-3">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Text as="span" size="small">{t("mailTemplates.versionState", { version: one.version })}</Text>
                <Moment at={one.published_at} now={now} />
                {one.version === version && <StatusBadge color="green">{t("mailTemplates.inForce")}</StatusBadge>}
              </div>
              {one.version !== version && (
                <Button size="small" variant="secondary" aria-label={t("mailTemplates.revertNamed", { version: one.version })} onClick={() => back(one.version, one.texts)}>{t("mailTemplates.revert")}</Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}
