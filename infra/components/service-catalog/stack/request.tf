# What is filed: the answers of the form as one JSON object.
locals {
  answers = [
    {
      added         = true
      approvedUse   = var.first_use_approved_use
      dataClasses   = var.first_use_data_classes
      models        = var.first_use_models
      environments  = var.first_use_environments
      justification = var.first_use_justification
    },
    {
      added         = var.add_second_use
      approvedUse   = var.second_use_approved_use
      dataClasses   = var.second_use_data_classes
      models        = var.second_use_models
      environments  = var.second_use_environments
      justification = var.second_use_justification
    },
    {
      added         = var.add_second_use && var.add_third_use
      approvedUse   = var.third_use_approved_use
      dataClasses   = var.third_use_data_classes
      models        = var.third_use_models
      environments  = var.third_use_environments
      justification = var.third_use_justification
    },
  ]

  uses = [for use in local.answers : {
    approvedUse   = use.approvedUse
    dataClasses   = sort(distinct(use.dataClasses))
    models        = sort(distinct(use.models))
    environments  = sort(distinct(use.environments))
    justification = use.justification
  } if use.added]

  request = {
    apiVersion   = "rollout/v1"
    kind         = "AccessRequest"
    team         = var.team
    product      = var.product
    owner        = var.owner
    costCenter   = var.cost_center
    uses         = local.uses
    environments = { for name, amount in local.monthly_budgets : name => { monthlyBudget = amount } if amount > 0 }
  }

  content = jsonencode(local.request)

  # The name holds the whole content's digest: the same request cannot be filed twice, no request can take
  # another's place, and only who knows a request knows its name.
  object_name = "${var.team}/${sha256(local.content)}.json"

  incomplete = [for use in local.uses : use if use.approvedUse == "" || use.justification == "" ||
  length(use.dataClasses) == 0 || length(use.models) == 0 || length(use.environments) == 0]
  repeated   = [for name, uses in { for use in local.uses : use.approvedUse => true... } : name if length(uses) > 1]
  used       = distinct(flatten([for use in local.uses : use.environments]))
  unbudgeted = [for name in local.used : name if local.monthly_budgets[name] == 0]
  unused     = [for name, amount in local.monthly_budgets : name if amount > 0 && !contains(local.used, name)]
}
