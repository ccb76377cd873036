# Sourced by installer/run and installer/test from the root of the checkout.
# They set LOCK (which packages) and PARTS (which system packages).
. installer/steps/announce.sh
. installer/steps/stamps.sh
. installer/steps/progress.sh
. installer/steps/faults.sh
. installer/steps/display.sh
. installer/steps/python.sh
. installer/steps/system_packages.sh
. installer/steps/python_packages.sh
. installer/steps/project.sh
. installer/steps/model.sh

export LC_ALL=C.UTF-8

set_up() {
    step system_packages "System packages" "1 to 3 minutes"
    step python_venv "Virtual environment" "10 seconds"
    step python_packages "Python packages" "1 minute"
    step project "Desktop Memory itself" "5 seconds"
    step model "Embedding model" "30 seconds"
}
