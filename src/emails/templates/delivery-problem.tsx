import { Trouble } from "../components/trouble";
import { parcelLd } from "../json-ld";
import type { Template } from "../template";

export const deliveryProblem: Template<"delivery_problem"> = {
  subject: ({ order }, s) => s.t("delivery_problem.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("delivery_problem.preheader"),
  jsonLd: parcelLd,
  Body: ({ props, s }) => <Trouble s={s} kind="delivery_problem" props={props} />,
};
