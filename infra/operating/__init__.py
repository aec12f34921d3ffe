"""What operators do with stacks that stand: everything here talks to AWS, or to what stands in for it."""
