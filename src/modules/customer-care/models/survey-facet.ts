import { model } from "@medusajs/framework/utils";
import { FACETS } from "../rules/facets";

/** One order's rating, or that it was asked for, under one of the things by which ratings are counted. */
const SurveyFacet = model
  .define("doorstep_survey_facet", {
    id: model.id({ prefix: "dssurv" }).primaryKey(),
    order_id: model.text(),
    facet: model.enum([...FACETS]),
    /** A carrier, a lane ("DE > FR"), a picker, a product, whether the promise was kept; for `all` empty. */
    value: model.text(),
    /** What of it people read. */
    label: model.text(),
    asked_at: model.dateTime().nullable(),
    score: model.number().nullable(),
    /** When it was given; while it was only asked for, when that was. */
    at: model.dateTime(),
  })
  .indexes([{ on: ["order_id", "facet", "value"], unique: true }, { on: ["facet", "at"] }, { on: ["facet", "asked_at"] }]);

export default SurveyFacet;
