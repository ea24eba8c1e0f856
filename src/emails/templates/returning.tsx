import { Trouble } from "../components/trouble";
import { parcelLd } from "../json-ld";
import type { Template } from "../template";

export const returning: Template<"returning"> = {
  subject: ({ order }, s) => s.t("returning.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("returning.preheader"),
  jsonLd: parcelLd,
  Body: ({ props, s }) => <Trouble s={s} kind="returning" props={props} />,
};
