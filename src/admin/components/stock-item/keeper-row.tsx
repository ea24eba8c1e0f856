import { Button, StatusBadge, Table, Text } from "@medusajs/ui";
import { KEEPER_COLOURS } from "../../lib/colours";
import { distance } from "../../lib/moments";
import { number } from "../../lib/numbers";
import { useReleaseHold } from "../../lib/queries/stock-actions";
import type { Keeper } from "../../lib/stock/types";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { CartName } from "../common/cart-name";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";
import { LocationCell } from "../stock/location-cell";

/** One that keeps units: who it is, how many, where, and for how long. */
export function KeeperRow({ keeper, now }: { keeper: Keeper; now: number }) {
  const { t, locale } = useText();
  return (
    <Table.Row>
      <Table.Cell><Who keeper={keeper} /></Table.Cell>
      <Table.Cell><StatusBadge color={KEEPER_COLOURS[keeper.kind]}>{t(`stockItem.kind.${keeper.kind}`)}</StatusBadge></Table.Cell>
      <Table.Cell className="text-ui-fg-base tabular-nums">{number(keeper.quantity, locale)}</Table.Cell>
      <LocationCell name={keeper.location_name} />
      <Table.Cell><Moment at={keeper.created_at} now={now} /></Table.Cell>
      <Table.Cell>{keeper.expires_at ? t("stockItem.expires", { when: distance(keeper.expires_at, now, locale) }) : "–"}</Table.Cell>
      <Table.Cell>{keeper.kind === "held" && keeper.hold_id && <Release holdId={keeper.hold_id} who={keeper.email ?? t("stockItem.cart", { id: keeper.cart_id })} />}</Table.Cell>
    </Table.Row>
  );
}

function Who({ keeper: { order_id, display_id, cart_id, email, description } }: { keeper: Keeper }) {
  const { t } = useText();
  return (
    <span className="flex flex-col py-1.5">
      {order_id ? <OrderLink id={order_id} displayId={display_id} /> : cart_id ? <CartName id={cart_id} /> : <span className="text-ui-fg-base">{t("stockItem.byHand")}</span>}
      {(email ?? description) && <Text as="span" size="xsmall" className="text-ui-fg-subtle max-w-64 truncate" title={email ?? description ?? undefined}>{email ?? description}</Text>}
    </span>
  );
}

function Release({ holdId, who }: { holdId: string; who: string }) {
  const { t } = useText();
  const confirm = useConfirm();
  const release = useReleaseHold();
  const ask = async () => {
    const sure = await confirm({ title: t("stockItem.releaseTitle"), description: t("stockItem.releaseText", { who }), confirmText: t("stockItem.release") });
    if (sure) release.mutate(holdId, told(t("stockItem.released")));
  };
  return (
    <Button size="small" variant="secondary" aria-label={t("stockItem.releaseOf", { who })} isLoading={release.isPending} onClick={() => void ask()}>
      {t("stockItem.release")}
    </Button>
  );
}
