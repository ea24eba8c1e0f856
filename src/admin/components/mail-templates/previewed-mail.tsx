import { clx, Text } from "@medusajs/ui";
import type { MailTexts } from "../../../modules/lifecycle-email/rules/texts";
import { usePreview } from "../../lib/queries/mail-templates";
import { useText } from "../../lib/use-text";
import { Answer } from "../common/answer";
import { MailFrame, type Theme } from "../mails/mail-frame";

type Props = { name: string; title: string; texts: MailTexts; orderId?: string; isPhone: boolean; theme: Theme };

/** One mail with these words, as it is on a phone or a desktop, by day or night. */
export function PreviewedMail({ name, title, texts, orderId, isPhone, theme }: Props) {
  const { t } = useText();
  const query = usePreview(name, { texts, ...(orderId && { order_id: orderId }) });
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <Text size="small" weight="plus">{title}</Text>
      <Answer query={query} rows={6}>
        {({ subject, html, display_id }) => (
          <>
            <Text size="small" className="break-words"><span className="text-ui-fg-subtle">{t("mailTemplates.subjectLine")}:</span> <bdi>{subject}</bdi></Text>
            <Text size="xsmall" className="text-ui-fg-subtle">{display_id === null ? t("mailTemplates.ofSample") : t("mailTemplates.ofOrder", { number: display_id })}</Text>
            <div className="border-ui-border-base overflow-hidden rounded-lg border">
              <MailFrame title={title} html={html} theme={theme} className={clx("mx-auto block h-[640px]", isPhone && "max-w-[375px]")} />
            </div>
          </>
        )}
      </Answer>
    </div>
  );
}
