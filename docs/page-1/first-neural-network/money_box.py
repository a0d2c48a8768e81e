class MoneyBox:
    """Remember how much money is in it."""

    def __init__(self, start):
        self.amount = start

    def add(self, coins):
        self.amount = self.amount + coins


first = MoneyBox(10)
second = MoneyBox(0)
first.add(5)
first.add(2)
second.add(1)
print("first box: ", first.amount)
print("second box:", second.amount)
