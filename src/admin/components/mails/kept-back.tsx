import { Button, Container, toast } from "@medusajs/ui";
import { useKeptBack, useResendKeptBack } from "../../lib/queries/mails";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";
import { SectionHeader } from "../common/section-header";

/** Mails that their provider refused for the shop's key, or that were given up: once that is mended, one action sends them all. */
export function KeptBack() {
  const { t } = useText();
  const { data: count = 0 } = useKeptBack();
  const resend = useResendKeptBack();
  if (!count) return null;
  const send = () => resend.mutate(undefined, { onSuccess: ({ resent }) => void toast.success(t("mails.sentAllAgain", { count: resent })) });
  return (
    <Container className="divide-y overflow-hidden p-0">
      <SectionHeader title={t("mails.keptBack")} text={t("mails.keptBackText", { count })} />
      <div className="flex flex-col items-start gap-y-2 px-6 py-4">
        <Button size="small" variant="secondary" isLoading={resend.isPending} onClick={send}>{t("mails.sendAllAgain")}</Button>
        <Problem error={resend.error} />
      </div>
    </Container>
  );
}
