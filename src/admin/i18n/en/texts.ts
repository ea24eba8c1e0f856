import { activity } from "./activity";
import { allocation, decision } from "./allocation";
import { bins } from "./bins";
import { care, careRules, satisfaction } from "./care";
import { carriers } from "./carriers";
import { common, menu } from "./common";
import { delivery } from "./delivery";
import { exceptions } from "./exceptions";
import { facts } from "./facts";
import { awaits, journey } from "./journey";
import { label } from "./label";
import { mails, mailSettings, mailTemplates } from "./mails";
import { cases, messages } from "./messages";
import { health, stock } from "./pages";
import { payment, payments } from "./payment";
import { disputes } from "./disputes";
import { payouts } from "./payouts";
import { paymentRequest } from "./payment-request";
import { paymentRules } from "./payment-rules";
import { pickers } from "./pickers";
import { refund } from "./refund";
import { rules } from "./rules";
import { criteria, sourcing } from "./sourcing";
import { incoming, stockAlerts, stockItem, stockPage } from "./stock";
import { analytics, locationWork, ordersPage, setup, today } from "./today";
import { warehouse } from "./warehouse";
import { waves } from "./waves";
import { workOrders } from "./work-orders";

export const en = {
  common, menu, journey, awaits, facts, messages, label, mails, mailTemplates, mailSettings, cases, health, stock, workOrders, stockPage, stockAlerts, stockItem, incoming, rules, sourcing, criteria, allocation, decision,
  payment, payments, paymentRequest, payouts, disputes, paymentRules, warehouse, activity, waves, bins, carriers, pickers, delivery, exceptions, refund, today, ordersPage, analytics, setup, locationWork, care, careRules, satisfaction,
};
