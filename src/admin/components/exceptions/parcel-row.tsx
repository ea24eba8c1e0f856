import { Checkbox, clx, Table, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { carrierName } from "../../../modules/carrier/rules/names";
import type { Parcel } from "../../lib/exceptions/types";
import { LINK } from "../../lib/link-class";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";
import { RowActions, type Action } from "../common/row-actions";
import { ExceptionWhy } from "./exception-why";

type Props = { parcel: Parcel; displayId: number | undefined; owner: string | undefined; now: number; chosen: boolean; actions: Action[]; onChoose: (on: boolean) => void };

/** One parcel that needs a person; its number leads to it, and takes the keys. */
export function ParcelRow({ parcel, displayId, owner, now, chosen, actions, onChoose }: Props) {
  const { t } = useText();
  const { id, tracking_number: number, order_id, carrier, exceptions, exception_since } = parcel;
  const [gravest] = exceptions ?? [];
  return (
    <Table.Row className="h-auto [&_td]:align-middle">
      <Table.Cell><Checkbox aria-label={t("exceptions.choose", { number })} checked={chosen} onCheckedChange={(on) => onChoose(on === true)} /></Table.Cell>
      <Table.Cell>
        <span className="flex flex-col py-2">
          <Link data-row={id} to={`/doorstep/exceptions/${id}`} className={clx("txt-compact-small-plus", LINK)}>{number}</Link>
          <Text as="span" size="xsmall" className="text-ui-fg-subtle">{carrierName(carrier)}</Text>
        </span>
      </Table.Cell>
      <Table.Cell><OrderLink id={order_id} displayId={displayId ?? null} /></Table.Cell>
      <Table.Cell>{gravest && <ExceptionWhy exception={gravest} />}</Table.Cell>
      <Table.Cell>{gravest && t(`exceptions.suggestion.${gravest.suggestion}`)}</Table.Cell>
      <Table.Cell>{exception_since && <Moment at={exception_since} now={now} isShort />}</Table.Cell>
      <Table.Cell className={owner ? undefined : "text-ui-fg-subtle"}>{owner ?? t("exceptions.nobody")}</Table.Cell>
      <Table.Cell><RowActions label={t("exceptions.actionsFor", { number })} actions={actions} /></Table.Cell>
    </Table.Row>
  );
}
