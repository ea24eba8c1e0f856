import { clx } from "@medusajs/ui";
import { money } from "../../lib/money";
import { isSome, SHARES, sharesOf, type Share } from "../../lib/payments/shares";
import type { OrderPayment } from "../../lib/payments/types";
import { useText } from "../../lib/use-text";
import { Figures } from "../common/figures";

// The kit's own colours of badges, which stand out on light and dark grounds; the words beside them say the same.
const COLOURS: Record<Share, string> = { captured: "bg-ui-tag-green-icon", refunded: "bg-ui-tag-orange-icon", held: "bg-ui-tag-blue-icon", released: "bg-ui-tag-neutral-icon" };
const FIGURES = ["authorised", "captured", "refunded", "held"] as const;

/** How much was authorised, and what became of it: as a bar, and in figures. */
export function Amounts({ payment }: { payment: OrderPayment }) {
  const { t, locale } = useText();
  const shares = sharesOf(payment);
  const amount = (figure: (typeof FIGURES)[number]) => money(payment[figure], payment.currency_code, locale);
  const said = t("payment.bar", { authorised: amount("authorised"), captured: amount("captured"), refunded: amount("refunded"), held: amount("held") });
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4">
      <div role="img" aria-label={said} className="bg-ui-bg-component flex h-2 w-full gap-x-0.5 overflow-hidden rounded-full">
        {SHARES.filter((share) => shares[share] > 0).map((share) => <span key={share} className={clx("h-full", COLOURS[share])} style={{ width: `${shares[share]}%` }} />)}
      </div>
      <Figures
        figures={FIGURES.map((figure) => ({
          name: t(`payment.amount.${figure}`), value: amount(figure), isNothing: !isSome(payment[figure]), ...(figure !== "authorised" && { dot: COLOURS[figure] }),
        }))}
      />
    </div>
  );
}
