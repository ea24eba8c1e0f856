import { ArrowPath, CheckCircle, Clock, PencilSquare, User as UserIcon } from "@medusajs/icons";
import { useState } from "react";
import type { Parcel } from "../../lib/exceptions/types";
import { useActOnParcels } from "../../lib/queries/trackers";
import { useMe } from "../../lib/queries/users";
import { told } from "../../lib/told";
import { useText } from "../../lib/use-text";
import type { Action } from "../common/row-actions";
import { DeedDrawer, type Deed } from "./deed-drawer";

type Asking = { deed: Deed; ids: readonly string[] };

/** What can be done with parcels; what needs more than a click is asked for in a drawer. */
export function useParcelActions(onDone: () => void = () => {}) {
  const { t } = useText();
  const me = useMe();
  const act = useActOnParcels();
  const [asking, setAsking] = useState<Asking>();
  const takeOn = (ids: readonly string[]) => me && act.mutate({ ids, deed: { do: "assign", owner_id: me.id } }, { ...told(t("exceptions.done.assign", { count: ids.length })), onSettled: onDone });
  const resume = (ids: readonly string[]) => act.mutate({ ids, deed: { do: "snooze", until: null } }, { ...told(t("exceptions.done.resume")), onSettled: onDone });
  const ask = (deed: Deed, ids: readonly string[]) => setAsking({ deed, ids });
  const finish = () => {
    setAsking(undefined);
    onDone();
  };
  const drawer = asking && <DeedDrawer {...asking} onClose={() => setAsking(undefined)} onDone={finish} />;
  const of = ({ id, exception, snoozed_until, owner_id }: Parcel): Action[] => [
    ...(me && owner_id !== me.id ? [{ icon: <UserIcon />, label: t("exceptions.takeOn"), onSelect: () => takeOn([id]) }] : []),
    { icon: <UserIcon />, label: t("exceptions.assign"), onSelect: () => ask("assign", [id]) },
    ...(exception ? [{ icon: <Clock />, label: t("exceptions.snooze"), onSelect: () => ask("snooze", [id]) }] : []),
    ...(exception && snoozed_until && Date.parse(snoozed_until) > Date.now() ? [{ icon: <ArrowPath />, label: t("exceptions.resume"), onSelect: () => resume([id]) }] : []),
    { icon: <PencilSquare />, label: t("exceptions.note"), onSelect: () => ask("note", [id]) },
    ...(exception ? [{ icon: <CheckCircle />, label: t("exceptions.settle"), onSelect: () => ask("settle", [id]) }] : []),
  ];
  return { of, ask, takeOn, drawer, isPending: act.isPending };
}
