import { Button } from "@medusajs/ui";
import { useRevokeLinks } from "../../lib/queries/journey";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { OutsideLink } from "../common/outside-link";
import { Problem } from "../common/problem";

/** The shopper's page, and what makes all links to it that were given out die. */
export function PageLink({ orderId, url }: { orderId: string; url: string }) {
  const { t } = useText();
  const ask = useConfirm();
  const revoke = useRevokeLinks(orderId);
  const onRevoke = async () => {
    if (await ask({ title: t("journey.revokeTitle"), description: t("journey.revokeText"), confirmText: t("journey.revoke"), variant: "danger" })) revoke.mutate();
  };
  return (
    <div className="txt-compact-small flex flex-wrap items-center gap-x-3 gap-y-1">
      <OutsideLink href={url}>{t("journey.orderPage")}</OutsideLink>
      <Button size="small" variant="transparent" className="text-ui-fg-subtle" isLoading={revoke.isPending} onClick={() => void onRevoke()}>{t("journey.revokeLinks")}</Button>
      {revoke.isSuccess && <span role="status" className="text-ui-fg-subtle">{t("journey.revoked")}</span>}
      <Problem error={revoke.error} />
    </div>
  );
}
