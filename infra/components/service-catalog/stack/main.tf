# Files one request for access as one new object, and does nothing else. Nothing is provisioned by it.
terraform {
  required_version = ">= 1.2.0"

  required_providers {
    oci = {
      source = "oracle/oci"
    }
  }
}

# Resource Manager signs in as whoever runs the job. The bucket lies in one region, wherever the stack runs.
provider "oci" {
  region = local.region
}

resource "oci_objectstorage_object" "request" {
  namespace    = local.namespace
  bucket       = local.bucket
  object       = local.object_name
  content      = local.content
  content_type = "application/json"

  lifecycle {
    # A filed request is a record. Other answers are another request: create another stack.
    prevent_destroy = true

    precondition {
      condition     = length(local.incomplete) == 0
      error_message = "Fill in the approved use, data classes, models, environments and justification of every use you added."
    }
    precondition {
      condition     = length(local.repeated) == 0
      error_message = "Name each approved use once: ${join(", ", local.repeated)}."
    }
    precondition {
      condition     = length(local.unbudgeted) == 0
      error_message = "Give a monthly budget for every environment of a use: ${join(", ", local.unbudgeted)}."
    }
    precondition {
      condition     = length(local.unused) == 0
      error_message = "No use runs where you gave a monthly budget; set it to 0 or add the environment to a use: ${join(", ", local.unused)}."
    }
  }
}

output "request" {
  description = "Name of the request. Tell it to the platform team when you ask about it."
  value       = oci_objectstorage_object.request.object
}
