import { Module } from "@medusajs/framework/utils";
import { queriedByTable } from "../../shared/queried-by-table";
import LifecycleEmailService from "./service";

export const LIFECYCLE_EMAIL = "doorstep_lifecycle_email";

export default Module(LIFECYCLE_EMAIL, { service: queriedByTable(LIFECYCLE_EMAIL, LifecycleEmailService) });
