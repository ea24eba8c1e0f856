import { InlineTip } from "@medusajs/ui";
import { useRenewBadge } from "../../lib/queries/pickers";
import { printPicture } from "../../lib/print-picture";
import type { Picker } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { CopiedText } from "../common/copied-text";
import { FormDrawer } from "../common/form-drawer";

/** A new badge: made when asked for, shown once, printed. */
export function BadgeDrawer({ picker, onClose }: { picker: Picker; onClose: () => void }) {
  const { t } = useText();
  const renew = useRenewBadge(picker.id);
  const badge = renew.data?.badge;
  const picture = badge && `data:image/svg+xml;utf8,${encodeURIComponent(badge.svg)}`;
  return (
    <FormDrawer
      title={badge ? t("pickers.badgeOf", { name: picker.name }) : t("pickers.badgeTitle", { name: picker.name })} description={badge ? undefined : t("pickers.badgeText")}
      submit={t(badge ? "pickers.print" : "pickers.badgeMake")} onClose={onClose} onSubmit={() => (picture ? printPicture(picture) : renew.mutate())} isPending={renew.isPending} error={renew.error}
    >
      {badge && (
        <div className="flex flex-col gap-y-4">
          <InlineTip variant="warning" label={t("pickers.badge")}>{t("pickers.badgeOnce")}</InlineTip>
          <img src={picture} alt={t("pickers.badgeAlt")} className="w-full max-w-sm self-center" />
          <CopiedText text={badge.code} label={t("pickers.badgeCode")} />
        </div>
      )}
    </FormDrawer>
  );
}
