"""YAML to model, every problem with file and line. The only importer of yaml."""
