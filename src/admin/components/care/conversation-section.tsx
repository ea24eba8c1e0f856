import { Badge, Container, Text } from "@medusajs/ui";
import type { CaseDetail, CaseEntry } from "../../lib/care/types";
import { fullMoment } from "../../lib/moments";
import { useText } from "../../lib/use-text";
import { SectionHeader } from "../common/section-header";
import { ReplyForm } from "./reply-form";

/** What was said and done, oldest first, and where one answers. */
export function ConversationSection({ detail }: { detail: CaseDetail }) {
  const { t } = useText();
  const { case: found, names } = detail;
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("care.conversation")} text={t("care.conversationText")} />
      {found.entries.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("care.nothingSaid")}</Text>}
      {found.entries.length > 0 && (
        <ol className="divide-y">
          {found.entries.map((entry) => <Entry key={entry.id} entry={entry} name={entry.user_id ? (names[entry.user_id] ?? t("care.somebody")) : undefined} />)}
        </ol>
      )}
      {found.merged_into === null && found.opened_by !== "bank" && <ReplyForm id={found.id} canReply={found.state !== "resolved"} />}
    </Container>
  );
}

function Entry({ entry: { kind, said_by, text, at, data }, name }: { entry: CaseEntry; name: string | undefined }) {
  const { t, named, locale } = useText();
  const who = said_by === "shopper" ? t("care.shopper") : (name ?? t("care.byItself"));
  const resolution = typeof data?.resolution === "string" ? named("cases", data.resolution) : "";
  const mail = data?.mail as { from: string; left_out: number } | undefined;
  const reference = typeof data?.reference === "string" ? data.reference : "";
  return (
    <li className="px-6 py-3">
      <div className="flex flex-wrap items-center gap-x-2">
        <Text as="span" size="small" leading="compact" weight="plus">{who}</Text>
        {kind !== "said" && <Badge size="2xsmall" color={kind === "note" ? "orange" : "grey"}>{t(`care.entry.${kind}`)}</Badge>}
        <Text as="span" size="xsmall" className="text-ui-fg-subtle">{fullMoment(at, locale)}</Text>
      </div>
      {mail && <Text size="xsmall" className="text-ui-fg-subtle break-words">{t("care.byMail", { from: mail.from })}{mail.left_out > 0 && ` · ${t("care.leftOut", { count: mail.left_out })}`}</Text>}
      {(text || resolution || reference) && <Text size="small" className="mt-1 whitespace-pre-line break-words">{text || resolution || reference}</Text>}
    </li>
  );
}
