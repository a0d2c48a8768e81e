"""The address at which the tests publish the site."""

ADDRESS = "https://tutorial.example/"
