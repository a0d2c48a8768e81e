"""What is made from the finished pages, or found out of them."""
